/*M!999999\- enable the sandbox mode */ 
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE store_website (
  website_id smallint(5) unsigned NOT NULL AUTO_INCREMENT,
  `code` varchar(32) DEFAULT NULL,
  `name` varchar(64) DEFAULT NULL,
  sort_order smallint(5) unsigned NOT NULL DEFAULT 0,
  default_group_id smallint(5) unsigned NOT NULL DEFAULT 0,
  is_default smallint(5) unsigned DEFAULT 0,
  PRIMARY KEY (website_id)
) ENGINE=InnoDB AUTO_INCREMENT=2 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;
REPLACE INTO store_website VALUES
(0,'admin','Admin',0,0,0),
(1,'base','Main Website',0,1,1);
